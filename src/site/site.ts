import { type Digest, type Digested, digest } from "../digest.ts";
import { type Addresses, openAddresses } from "./addresses.ts";
import { type Brand, plainBrand } from "./brand.ts";
import { type CategoryTree, openCategories } from "./categories.ts";
import { type Labels, labelsId } from "./labels.id.ts";
import type { Settings } from "./options.ts";
import type { Theme } from "./theme.ts";

/**
 * What the owner decided, opened once a build. It holds no clock and no paths; its digest folds the options
 * and, for functions among them and a site's own filters, the digest of the configuration file.
 */
export interface Site extends Digested {
  readonly settings: Settings;
  readonly addresses: Addresses;
  readonly categories: CategoryTree;
  readonly labels: Labels;
  readonly theme: Theme;
  readonly brand: Brand;
  /** Whether pages of a kind are made; a link to any other would lead nowhere. */
  serves(kind: string): boolean;
}

/**
 * @param served names of the kinds of page that are made, where these are not all
 * @param configuration digest of the configuration file with what it imports locally, of Warta's version and of what renders
 */
export function openSite(
  settings: Settings,
  theme: Theme,
  configuration: Digest,
  brand: Brand = plainBrand,
  served?: ReadonlySet<string>,
): Site {
  const addresses = openAddresses(settings.addresses);
  const { cache: _cache, reports: _reports, ...said } = settings;
  const { store, ...pictures } = said.pictures;
  // wherever a folder of pictures lies, pages are the same
  const shown = { ...said, pictures: { ...pictures, ...(store?.base ? { store } : {}) } };
  return {
    settings,
    addresses,
    categories: openCategories(settings.categories, addresses),
    labels: { ...labelsId, ...settings.labels },
    theme,
    brand,
    serves: (kind) => served?.has(kind) ?? true,
    digest: digest([shown, configuration, brand.digest, served && [...served]]),
  };
}
