import * as z from "zod";

/** Feeds: RSS, Atom and JSON Feed, of the whole site, of sections and of topics. */
export const feeds = z
  .strictObject({
    /** stories in a feed, newest first */
    size: z.int().min(1).max(200).default(20),
    /** stories from which on a tag has a feed, with summaries; `false` for no such feeds */
    tagsFrom: z.union([z.literal(false), z.int().min(1)]).default(5),
  })
  .prefault({});
