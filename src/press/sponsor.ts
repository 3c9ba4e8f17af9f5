import * as z from "zod";

/** Who paid for a story. */
export interface Sponsor {
  readonly name: string;
  /** their own site */
  readonly url?: string | undefined;
}

/**
 * The front matter's `sponsor`: a name, or a name with the address of a site. Readers are told of it on the story.
 */
export function sponsorField(words: z.ZodType<string>) {
  const named = z.strictObject({
    name: words.pipe(z.string().min(1, { message: "PT Contoh" })),
    url: z.url({ protocol: /^https?$/, message: "https://…" }).optional(),
  });
  return z.preprocess((value) => (typeof value === "string" ? { name: value } : value), named);
}
