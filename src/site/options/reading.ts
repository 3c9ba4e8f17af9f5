import * as z from "zod";

const link = z.strictObject({ name: z.string().min(1), address: z.string().min(1) });

export const shareTargets = ["whatsapp", "telegram", "facebook", "x", "email"] as const;

/** How many stories a numbered listing page holds; the newest page holds one less than twice as many at most. */
export const listings = z
  .strictObject({
    /** stories on a numbered page */
    size: z.int().min(2).max(200).default(20),
  })
  .prefault({});

/** The list "Berita Terkait" under a story. */
export const related = z
  .strictObject({
    /** stories under "Berita Terkait" */
    count: z.int().min(0).max(12).default(6),
    /** days after an article's date in which newer stories may still enter its list; then it stands */
    followUpDays: z.int().min(0).max(365).default(7),
  })
  .prefault({});

/** How much stands on the front page; what stands there is said in `content/home.yaml`. */
export const front = z
  .strictObject({
    /** stories beside the lead */
    secondary: z.int().min(0).max(6).default(2),
    /** stories in the stream "Terkini" */
    latest: z.int().min(0).max(30).default(10),
    /** stories in each category's block */
    block: z.int().min(0).max(12).default(4),
    /** stories under "Pilihan Editor" where editors name none: those that are featured */
    picks: z.int().min(0).max(12).default(6),
    /** stories under "Terpopuler" */
    popular: z.int().min(0).max(10).default(5),
    /** hours from a story's date in which `breaking: true` puts it on the strip */
    breakingHours: z.int().min(1).max(168).default(6),
  })
  .prefault({});

/** How dates are written. */
export const dates = z
  .strictObject({
    /** between hours and minutes: EYD's dot, unless the newsroom writes a colon */
    timeSeparator: z.enum([".", ":"]).default("."),
  })
  .prefault({});

/** Share links under an article, in their order. */
export const share = z.array(z.enum(shareTargets)).default([...shareTargets]);

/** Whose search a reader is sent to: a form that opens another site with the reader's words; Google's when left out. */
export const search = z
  .strictObject({
    /** as readers know it */
    provider: z.string().trim().min(1),
    /** address that answers */
    action: z.url({ protocol: /^https?$/, message: "https://…" }),
    /** name of the field for the reader's words */
    query: z.string().min(1).default("q"),
    /** name of the field that keeps the search within this site, where there is one */
    within: z.string().min(1).optional(),
    /** sites that it leads the reader on to; browsers follow no form to others (Content-Security-Policy) */
    leadsTo: z.array(z.url({ protocol: /^https?$/, message: "https://…" })).default([]),
  })
  .prefault({
    provider: "Google",
    action: "https://www.google.com/search",
    within: "as_sitesearch",
    leadsTo: ["https://www.google.co.id", "https://consent.google.com"],
  });

/** "Dapatkan berita terbaru …": where readers can follow the newspaper. */
export const follow = z.array(link).default([]);
