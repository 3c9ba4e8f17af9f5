import * as z from "zod";
import { dayOption } from "./day.ts";

/** One line of a file of lines: nothing in it can begin another. */
const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\r\n]+$/);
const path = z.string().regex(/^\/[^\s#]*$/, { message: "/arsip/" });
const uri = z.string().regex(/^(?:https:\/\/|mailto:|tel:)\S+$/, { message: "mailto:redaksi@warta.example" });
const page = z.string().regex(/^https:\/\/\S+$/, { message: "https://…" });

/** Files that machines look for at the root of a site. */
export const files = z
  .strictObject({
    /** wishes of the site to crawlers */
    robots: z
      .strictObject({
        /** false where the site has a robots.txt of its own */
        write: z.boolean().default(true),
        /** crawlers for language models: all may read, none may read to learn, or none may read at all */
        ai: z.enum(["allow", "no-training", "refuse"]).default("allow"),
        /** beginnings of addresses that no crawler should ask for */
        disallow: z.array(path).default([]),
      })
      .prefault({}),
    /** whom to tell of a hole in the site's safety (RFC 9116); no file when left out */
    security: z
      .strictObject({
        /** addresses, as `mailto:redaksi@warta.example` */
        contact: z.array(uri).min(1),
        /** last day on which this is true; the standard asks for less than a year ahead */
        expires: dayOption("2027-12-31"),
        /** how holes are dealt with */
        policy: page.optional(),
        /** a key with which to write */
        encryption: page.optional(),
        /** who is thanked */
        acknowledgments: page.optional(),
        /** in which one may write */
        languages: z.array(z.string().regex(/^[a-zA-Z-]+$/)).default(["id", "en"]),
      })
      .optional(),
    /** lines of ads.txt: who may sell the site's advertising space (IAB); no file without any */
    ads: z.array(line).default([]),
    /** an llms.txt with what the site is and where its sections are */
    llms: z.boolean().default(false),
  })
  .prefault({});
