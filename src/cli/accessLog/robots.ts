/**
 * Words by which programs call themselves in `User-Agent`, written for Warta: what robots have in their names by
 * custom, the names of fetchers without such a word, and of libraries as they call themselves unless they are told
 * otherwise. A new one is a word here. A robot that calls itself a browser is taken for one.
 */
const WORDS = [
  // ends the names of most; CUBOT makes telephones
  "(?<!cu)bot(?![a-z])",
  "crawl",
  "spider",
  "scrap(?:e|y)",
  "slurp",
  "fetch",
  "archiver",
  "monitor",
  "preview",
  "validator",
  "checker",
  "scanner",
  "headless",
  "lighthouse",
  "pagespeed",
  // search, assistants, previews of links
  "mediapartners-google",
  "google-inspectiontool",
  "googleother",
  "google-extended",
  "google-read-aloud",
  "feedburner",
  "facebookexternalhit",
  "facebookcatalog",
  "meta-external",
  "whatsapp/",
  "skypeuri",
  "chatgpt-user",
  "claude-(?:user|web)",
  "perplexity-user",
  "mistralai-user",
  "cohere-ai",
  "bytespider",
  "yandex\\.com",
  "nutch",
  // feed readers and watchers
  "feedly",
  "feedbin",
  "inoreader",
  "newsblur",
  "rss",
  "pingdom",
  "statuscake",
  "uptime",
  // libraries
  "^(?:curl|wget|java|ruby|php|perl|python|go-http|node|deno|bun|axios|undici|got|okhttp|dart)\\b",
  "python-",
  "go-http-client",
  "libwww",
  "httpclient",
  "http_request",
  "guzzle",
] as const;

const ROBOT = new RegExp(WORDS.join("|"), "i");

/** Whether a program fetches pages by itself; one that does not say who it is does. */
export function isRobot(agent: string): boolean {
  return agent.trim() === "" || ROBOT.test(agent);
}
