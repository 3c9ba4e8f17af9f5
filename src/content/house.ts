import { type Checked, type Fault, fault } from "../faults/fault.ts";
import { iconOf, previewOf } from "../pictures/derivatives.ts";
import { linkTo } from "../pictures/linkTo.ts";
import { type Measured, measurePicture } from "../pictures/measure.ts";
import type { CopiedFile, EncodedFile } from "../pictures/picture.ts";
import { recipes } from "../pictures/recipes.ts";
import type { FileAddress } from "../site/addresses.ts";
import { type Brand, brandOf, type Icons } from "../site/brand.ts";
import type { CategoryOption } from "../site/categories.ts";
import type { Settings } from "../site/options.ts";
import { findPicture } from "./findPicture.ts";
import { measureKept } from "./keptPictures.ts";
import type { Ledger } from "./readLedger.ts";

/** The pictures of the house itself, which no story names. */
export interface House {
  readonly brand: Brand;
  readonly files: readonly (CopiedFile | EncodedFile)[];
}

export interface HouseInput {
  settings: Pick<Settings, "site" | "pictures" | "categories">;
  /** content folder, from the working directory */
  content: string;
  /** path of the theme's own preview, which is served as it is */
  preview: string;
  /** name of the configuration file, for the report */
  options: string;
  /** pictures that are kept elsewhere */
  ledger?: Ledger | undefined;
}

/** Finds the pictures that the options name. */
export function readHouse({ settings, content, preview, options, ledger }: HouseInput): Checked<House> {
  const faults: Fault[] = [];
  const files: (CopiedFile | EncodedFile)[] = [];
  const found = (src: string | undefined, field: string, kinds = "JPEG, PNG, WebP, AVIF, GIF, SVG") => {
    if (src === undefined) return undefined;
    const named = { file: options, field };
    const all = measureKept(measurePicture, ledger, content);
    const measure = kinds === DRAWING ? (file: string) => drawingAlone(all(file)) : all;
    const one = findPicture(src, `${content}/images`, { content, measure });
    if (one.ok) return { original: one.picture, named };
    const expected = one.problem === "missing" ? `${content}/images/…` : kinds;
    const told = { found: src, expected, nearest: one.ledger?.nearest };
    faults.push(fault("wrong-option", named, { option: field, reason: "value" }, told));
    faults.push(...(one.faults ?? []));
    return undefined;
  };
  const added = (file: CopiedFile | EncodedFile): FileAddress => {
    files.push(file);
    return linkTo(file, file.address);
  };
  const icon = found(settings.site.icon, "site.icon", DRAWING);
  const icons: Icons | undefined = icon && {
    drawing: added(icon.original),
    touch: added(iconOf(icon, recipes.icons.touch)),
    large: added(iconOf(icon, recipes.icons.large)),
  };
  const previews = categoriesOf(settings.categories).flatMap(([{ slug, picture }, field]): [string, FileAddress][] => {
    const one = found(picture, `${field}.picture`);
    return one ? [[slug, added(previewOf(one))]] : [];
  });
  const general = found(settings.pictures.preview, "pictures.preview");
  const own = general ? previewOf(general) : ownPreview(preview);
  const address = own && added(own);
  return { value: { brand: brandOf(icons, address, new Map(previews)), files }, faults };
}

/** Icons of any size come from one file only when it is drawn. */
const DRAWING = "SVG";

function drawingAlone(measured: Measured): Measured {
  return measured.ok && !measured.picture.address.endsWith(".svg") ? { ok: false, problem: "kind" } : measured;
}

function ownPreview(file: string): CopiedFile | undefined {
  const measured = measurePicture(file);
  return measured.ok ? measured.picture : undefined;
}

/** Every category with its place in the options. */
function categoriesOf(tree: readonly CategoryOption[], above = "categories"): [CategoryOption, string][] {
  return tree.flatMap((one, index): [CategoryOption, string][] => {
    const field = `${above}[${index}]`;
    return [[one, field], ...categoriesOf(one.children ?? [], `${field}.children`)];
  });
}
