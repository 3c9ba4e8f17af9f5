import { type Digest, digest, fold } from "../digest.ts";
import { type Address, fileOf, servedAt } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { type AnyKind, fingerprint, type Page, partsOf, type Subject } from "./page.ts";

/** Of all beside its subject that a page of this kind is made of. */
export function standsUnder(kind: AnyKind, site: Site): Digest {
  return fold([digest(kind.name), templateDigest(kind, site), site.digest]);
}

function templateDigest({ output }: AnyKind, site: Site): Digest {
  return "template" in output ? site.theme.digestOf(output.template) : site.digest;
}

/** A page with its subject. */
export class PlannedPage implements Page {
  readonly address: Address;
  readonly file: string;
  readonly fingerprint: Digest;
  private readonly of: AnyKind;
  private readonly subject: Subject;
  private readonly site: Site;

  constructor(of: AnyKind, subject: Subject, site: Site) {
    this.of = of;
    this.subject = subject;
    this.site = site;
    this.fingerprint = fingerprint(of.name, subject, templateDigest(of, site), site.digest);
    this.address = of.address(subject, site);
    this.file = fileOf(this.address);
  }

  get kind(): string {
    return this.of.name;
  }
  get output(): Page["output"] {
    return this.of.output;
  }
  get indexed(): boolean {
    return this.of.indexed?.(this.subject) ?? true;
  }
  get updated(): Page["updated"] {
    return this.of.updated?.(this.subject);
  }
  get source(): string | undefined {
    return this.of.source?.(this.subject);
  }
  view(): object {
    return this.of.view(this.subject, this.site);
  }
  parts(): ReadonlyMap<string, string> {
    return partsOf(this.kind, this.subject, templateDigest(this.of, this.site), this.site.digest);
  }
}

/** Where the subject of a page is to be found. */
export interface Whence {
  kind: AnyKind;
  /** of its whole group */
  subjects(): Iterable<Subject>;
  site: Site;
}

/** A page that is as an earlier build planned it. Its subject is found only where it has to be made after all. */
export class CarriedPage implements Page {
  readonly file: string;
  readonly fingerprint: Digest;
  private readonly whence: Whence;
  private found: PlannedPage | undefined;

  constructor(file: string, fingerprint: Digest, whence: Whence) {
    this.file = file;
    this.fingerprint = fingerprint;
    this.whence = whence;
  }

  get kind(): string {
    return this.whence.kind.name;
  }
  get output(): Page["output"] {
    return this.whence.kind.output;
  }
  get address(): Address {
    // signs that stay as they are written
    if (this.file.includes("%")) return this.planned().address;
    return servedAt(this.file);
  }
  get indexed(): boolean {
    return this.planned().indexed;
  }
  get updated(): Page["updated"] {
    return this.planned().updated;
  }
  get source(): string | undefined {
    return this.planned().source;
  }
  view(): object {
    return this.planned().view();
  }
  parts(): ReadonlyMap<string, string> {
    return this.planned().parts();
  }

  private planned(): PlannedPage {
    this.found ??= this.find();
    return this.found;
  }

  private find(): PlannedPage {
    const { kind, subjects, site } = this.whence;
    for (const subject of subjects()) {
      if (fileOf(kind.address(subject, site)) === this.file) return new PlannedPage(kind, subject, site);
    }
    throw new Error(`${this.file} was planned, and its ${kind.name} is not to be found`);
  }
}
