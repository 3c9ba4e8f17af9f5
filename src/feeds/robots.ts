/** Crawlers that gather text to train language models, by the names that their owners publish. */
const TRAINING = [
  "AI2Bot",
  "Amazonbot",
  "anthropic-ai",
  "Applebot-Extended",
  "Bytespider",
  "CCBot",
  "ClaudeBot",
  "cohere-training-data-crawler",
  "Diffbot",
  "FacebookBot",
  "Google-Extended",
  "GPTBot",
  "meta-externalagent",
  "omgili",
  "PanguBot",
];

/** Those that read a page to answer a question, most of which name where they read. */
const ANSWERING = [
  "ChatGPT-User",
  "Claude-SearchBot",
  "Claude-User",
  "DuckAssistBot",
  "meta-externalfetcher",
  "MistralAI-User",
  "OAI-SearchBot",
  "Perplexity-User",
  "PerplexityBot",
  "YouBot",
];

export interface RobotsInput {
  readonly ai: "allow" | "no-training" | "refuse";
  readonly disallow: readonly string[];
  /** in full; nothing where the site has none of ours */
  readonly sitemap?: string | undefined;
}

/**
 * A robots.txt: a wish, which no crawler has to follow.
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robotsText({ ai, disallow, sitemap }: RobotsInput): string {
  const refused = { allow: [], "no-training": TRAINING, refuse: [...TRAINING, ...ANSWERING] }[ai];
  const groups = [
    ["User-agent: *", ...(disallow.length ? disallow.map((path) => `Disallow: ${path}`) : ["Disallow:"])],
    ...(refused.length ? [[...refused.map((name) => `User-agent: ${name}`), "Disallow: /"]] : []),
    ...(sitemap ? [[`Sitemap: ${sitemap}`]] : []),
  ];
  return `${groups.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
