export interface SecurityInput {
  readonly contact: readonly string[];
  /** a day as YYYY-MM-DD */
  readonly expires: string;
  readonly languages: readonly string[];
  readonly policy?: string | undefined;
  readonly encryption?: string | undefined;
  readonly acknowledgments?: string | undefined;
  /** the file's own address, in full */
  readonly canonical: string;
}

/**
 * A security.txt: whom to tell of a hole in the site's safety.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityText(input: SecurityInput): string {
  const { contact, expires, languages, policy, encryption, acknowledgments, canonical } = input;
  const fields: [name: string, value: string | undefined][] = [
    ...contact.map((one): [string, string] => ["Contact", one]),
    ["Expires", `${expires}T23:59:59Z`],
    ["Encryption", encryption],
    ["Acknowledgments", acknowledgments],
    ["Preferred-Languages", languages.join(", ") || undefined],
    ["Canonical", canonical],
    ["Policy", policy],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`])).join("");
}

export interface LlmsLink {
  readonly name: string;
  /** in full */
  readonly address: string;
  readonly about?: string | undefined;
}

export interface LlmsInput {
  readonly name: string;
  readonly description: string | undefined;
  readonly lists: readonly { readonly heading: string; readonly links: readonly LlmsLink[] }[];
}

/**
 * An llms.txt: what the site is and where its sections are, as Markdown.
 * @see https://llmstxt.org/
 */
export function llmsText({ name, description, lists }: LlmsInput): string {
  const blocks = [
    `# ${plain(name)}`,
    ...(description ? [`> ${plain(description)}`] : []),
    ...lists.flatMap(({ heading, links }) =>
      links.length ? [`## ${plain(heading)}`, links.map(linkLine).join("\n")] : [],
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function linkLine({ name, address, about }: LlmsLink): string {
  return `- [${plain(name)}](${address})${about ? `: ${plain(about)}` : ""}`;
}

/** Text in which no sign is Markdown's. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\[\]`*_<>#]/g, "\\$&");
}
