import { type Digest, digest, fold } from "../digest.ts";
import { onceEach } from "../once.ts";
import { type Address, fileOf, servedAt } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { partMarksOf } from "./mark.ts";
import { type AnyKind, fingerprint, type Page, type Subject } from "./page.ts";

/** Of all beside its subject that a page of this kind is made of. */
export function standsUnder(kind: AnyKind, site: Site): Digest {
  return fold([digest(kind.name), templateDigest(kind, site), site.digest]);
}

function templateDigest({ output }: AnyKind, site: Site): Digest {
  return "template" in output ? site.theme.digestOf(output.template) : site.digest;
}

const besides = onceEach((_: Site) => new Map<AnyKind, ReadonlyMap<string, string>>());

/** The same as marks by name. */
function marksBeside(kind: AnyKind, site: Site): ReadonlyMap<string, string> {
  const known = besides(site);
  const marks =
    known.get(kind) ??
    partMarksOf({ kind: digest(kind.name), template: templateDigest(kind, site), site: site.digest });
  known.set(kind, marks);
  return marks;
}

/** A page with its subject. */
export class PlannedPage implements Page {
  readonly address: Address;
  readonly file: string;
  readonly fingerprint: Digest;
  private readonly of: AnyKind;
  private readonly subject: Subject;
  private readonly site: Site;

  /** @param known its fingerprint, where that was found before */
  constructor(of: AnyKind, subject: Subject, site: Site, known?: Digest) {
    this.of = of;
    this.subject = subject;
    this.site = site;
    this.fingerprint = known ?? fingerprint(of.name, subject, templateDigest(of, site), site.digest);
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
    return partMarksOf(this.subject, marksBeside(this.of, this.site));
  }
}

/** Where the subjects of pages are to be found: those of a group at the first question, since who makes one mostly makes more. */
export class Whence {
  readonly kind: AnyKind;
  readonly site: Site;
  private readonly subjectsBy: (file: string) => Iterable<Subject>;
  private readonly byFile = new Map<string, Subject>();

  /** @param subjectsBy gives all of the group to which a page belongs, by its file */
  constructor(kind: AnyKind, subjectsBy: (file: string) => Iterable<Subject>, site: Site) {
    this.kind = kind;
    this.subjectsBy = subjectsBy;
    this.site = site;
  }

  subjectAt(file: string): Subject | undefined {
    const { kind, site, byFile } = this;
    if (!byFile.has(file)) for (const one of this.subjectsBy(file)) byFile.set(fileOf(kind.address(one, site)), one);
    return byFile.get(file);
  }
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
    const { kind, site } = this.whence;
    const subject = this.whence.subjectAt(this.file);
    if (subject) return new PlannedPage(kind, subject, site, this.fingerprint);
    throw new Error(`${this.file} was planned, and its ${kind.name} is not to be found`);
  }
}
