import * as z from "zod";

export const hostNames = ["cloudflare", "netlify", "vercel", "nginx", "github"] as const;
export type HostName = (typeof hostNames)[number];

/** Directives to which a site may add; nothing adds a script. */
const directives = [
  "style-src",
  "img-src",
  "media-src",
  "font-src",
  "manifest-src",
  "connect-src",
  "form-action",
  "frame-ancestors",
] as const;
export type AllowedDirective = (typeof directives)[number];

/** A host, a scheme with a host, a hash or 'self': one source, which cannot begin another directive. */
const source = z.string().regex(/^(?!'unsafe)[^\s;,"]+$/, { message: "https://…" });

/** Where the site is served, and what it is served with. */
export const hosting = z
  .strictObject({
    /** whose files the build writes (`_headers`, `_redirects`, `vercel.json`, …); none when left out */
    host: z.enum(hostNames).optional(),
    /** which of the host's limits are held against the site */
    plan: z.enum(["free", "paid"]).default("free"),
    /** lets browsers fetch a page before it is asked for (Speculation-Rules); it spends the reader's data */
    prefetch: z.boolean().default(false),
    /** compressed copies beside every text file, for a server that serves them as they are */
    copies: z.array(z.enum(["br", "gz"])).default([]),
    /** further sources in the Content-Security-Policy, by directive */
    allow: z.partialRecord(z.enum(directives), z.array(source)).default({}),
  })
  .prefault({});
