import * as z from "zod";
import type { WrongOption } from "../../faults/fault.ts";
import { dayOption } from "./day.ts";

/** Where pictures are kept that do not lie with the content: a folder of this machine, or where their files are served. */
export type PictureStore =
  | { /** from the working directory, or from the root */ readonly folder: string; readonly base?: undefined }
  | { /** with a `/` at its end */ readonly base: `http${"" | "s"}://${string}`; readonly folder?: undefined };

/** What begins like an address is one, and no folder; a drive of Windows has one letter. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;
/** It stands in `srcset`, between blanks and commas. */
const PATH = /^[\w.~%/-]*$/;

const message: WrongOption = "store";

const store = z
  .string()
  .trim()
  .refine((text) => storeOf(text) !== undefined, { message })
  .transform((text) => storeOf(text) as PictureStore);

function storeOf(text: string): PictureStore | undefined {
  if (!ADDRESS.test(text)) return text === "" || text.includes("\0") ? undefined : { folder: text };
  if (!/^https?:\/\//i.test(text) || /[?#]/.test(text) || !URL.canParse(text)) return undefined;
  const { origin, pathname, username, password } = new URL(text);
  if (username || password || !PATH.test(pathname)) return undefined;
  return { base: `${origin}${pathname.replace(/\/*$/, "/")}` as `https://${string}` };
}

/** How pictures are made. */
export const pictures = z
  .strictObject({
    /** day from which on stories have their pictures in all formats and widths; older ones have two files a picture */
    since: dayOption("2024-01-31").optional(),
    /** a picture in `content/images/` for links to pages that have none of their own; a plain one when left out */
    preview: z.string().trim().min(1).optional(),
    /** where the pictures of `data/pictures.tsv` are kept: a folder, or the address at which their files are served; all lie with the content when left out */
    store: store.optional(),
  })
  .prefault({});
