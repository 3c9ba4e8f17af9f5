/** A start tag with all of its attributes, whatever stands between their quotes. */
const TAG = /<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;

/** An attribute, so that what looks like one inside of a value is never taken for one. */
const ATTRIBUTE = /([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>`]+)/g;

const ADDRESS: ReadonlySet<string> = new Set(["href", "src", "poster", "cite"]);

/**
 * HTML whose addresses lead to the same places from wherever it is shown: readers of feeds know no page round it.
 * @param page address in full of the page that it comes from
 * @param root what stands before an address of the site: its host, and its sub-folder where it has one
 */
export function absoluteHtml(html: string, page: string, root: string = new URL(page).origin): string {
  const full = (address: string) => absoluteAddress(address, page, root);
  const attribute = (whole: string, name: string, sign: string, value: string) => {
    const key = name.toLowerCase();
    const [quote, bare] = /^["']/.test(value) ? [value.charAt(0), value.slice(1, -1)] : ["", value];
    if (ADDRESS.has(key)) return `${name}${sign}${quote}${full(bare)}${quote}`;
    return key === "srcset" ? `${name}${sign}${quote}${absoluteSet(bare, full)}${quote}` : whole;
  };
  return html.replace(TAG, (tag) => tag.replace(ATTRIBUTE, attribute));
}

/** A candidate: its address, which may hold commas but ends in none, and what describes it, up to the next comma. */
const CANDIDATE = /([^\s,](?:\S*[^\s,])?)((?:\s+[^,]*)?)/g;

function absoluteSet(srcset: string, full: (address: string) => string): string {
  return srcset.replace(CANDIDATE, (_whole, address: string, descriptor: string) => `${full(address)}${descriptor}`);
}

/** Only what stands before an address is added, so that its own letters stay as they were escaped. */
function absoluteAddress(address: string, page: string, root: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (address.startsWith("//")) return `${new URL(page).protocol}${address}`;
  if (address.startsWith("/")) return `${root}${address}`;
  if (address === "" || /^[#?]/.test(address)) return `${page}${address}`;
  return `${page.slice(0, page.lastIndexOf("/") + 1)}${address}`;
}
