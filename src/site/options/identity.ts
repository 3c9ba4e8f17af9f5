import * as z from "zod";
import { zones } from "../../dates/moment.ts";
import type { WrongOption } from "../../faults/fault.ts";

const message: WrongOption = "origin";

/** Scheme and host; `new URL` makes it one form, whatever the letter case and the slash at its end. */
const origin = z
  .url({ protocol: /^https?$/, message, abort: true })
  .refine((text) => isOrigin(text), { message })
  .transform((text) => new URL(text).origin);

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { pathname, username, password } = new URL(text);
  return pathname === "/" && !username && !password && !/[?#]/.test(text);
}

/** Who publishes: what would be a lie on a live site if it were made up. */
export const identity = z.strictObject({
  /** name of the newspaper, as its masthead reads */
  name: z.string().trim().min(1),
  /** where the site lives: scheme and host, without a path */
  url: origin,
  /** the newsroom's zone by IANA name: every address and every shown time uses it */
  timeZone: z.enum(zones),
  /** one sentence about the newspaper, for the front page's description */
  description: z.string().trim().optional(),
  /** an SVG in `content/images/` from which browsers' and telephones' icons are made; none when left out */
  icon: z.string().trim().min(1).optional(),
});

/** A page of the house: an address of this site, or another site's in full. */
const page = z.string().regex(/^(?:\/(?!\/)|https?:\/\/)\S*$/, { message: "/redaksi/" });

/** Where the newsroom says how it works, for search engines: schema.org's names (NewsMediaOrganization). */
const policies = z
  .strictObject({
    /** who works here */
    masthead: page.optional(),
    /** how the newsroom works, its editorial guidelines */
    publishingPrinciples: page.optional(),
    /** its code of ethics */
    ethicsPolicy: page.optional(),
    /** how mistakes are corrected */
    correctionsPolicy: page.optional(),
    /** how facts are checked */
    verificationFactCheckingPolicy: page.optional(),
    /** when sources go unnamed */
    unnamedSourcesPolicy: page.optional(),
    /** what it is for, and what it covers first */
    missionCoveragePrioritiesPolicy: page.optional(),
    /** how readers are heard */
    actionableFeedbackPolicy: page.optional(),
    /** who is heard and who works here, and how that is cared for */
    diversityPolicy: page.optional(),
    /** who owns and pays for the newspaper */
    ownershipFundingInfo: page.optional(),
  })
  .prefault({});

/** Who answers for the newspaper, as its imprint says. */
export const masthead = z.strictObject({
  /** legal entity that publishes (UU Pers 40/1999, article 12) */
  legalName: z.string().trim().min(1),
  /** postal address of the newsroom */
  address: z.string().trim().min(1),
  /** the responsible person ("penanggung jawab") */
  responsible: z.string().trim().min(1),
  /** shown in the foot of every page */
  email: z.string().trim().optional(),
  /** shown in the foot of every page */
  phone: z.string().trim().optional(),
  /** pages on which the newsroom says how it works */
  policies,
  /** pages of the house in the foot of every page: about, masthead, guidelines, contact */
  links: z.array(z.strictObject({ name: z.string().min(1), address: z.string().min(1) })).default([]),
});
