import { type Labels, labelsId } from "../site/labels.id.ts";

/** The words of ours that stand inside a body; those in braces are filled in. */
export type BodyLabels = Pick<
  Labels,
  | "alsoRead"
  | "bodyPage"
  | "toNextPage"
  | "toPreviousPage"
  | "footnotes"
  | "footnote"
  | "backToText"
  | "table"
  | "photoOf"
  | "largePhoto"
  | "watchOn"
  | "seePostOn"
  | "openOn"
  | "captions"
  | "download"
>;

export const bodyLabels: BodyLabels = labelsId;
