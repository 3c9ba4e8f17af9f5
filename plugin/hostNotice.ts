import type { LanguageName } from "../src/faults/words.ts";
import type { Hosting } from "../src/pages/hosting.ts";

const WORDS = {
  id: {
    headers: "tidak dapat mengirim header; halaman membawa sendiri sebagian (docs/hosts.md)",
    redirects: "alamat lama tidak dapat dijawab di sana",
  },
  en: {
    headers: "sends no headers; pages bear some of them themselves (docs/hosts.md)",
    redirects: "old addresses cannot be answered there",
  },
} satisfies Record<LanguageName, Record<string, string>>;

/** What is lost on the site's host, in a line each. */
export function hostText({ host, lost }: Hosting, language: LanguageName): string[] {
  const { headers, redirects } = WORDS[language];
  return [
    ...(host.setsHeaders ? [] : [`[warta] ${host.title}: ${headers}`]),
    ...(lost.length
      ? [
          `[warta] ${host.title}: ${lost.length} ${redirects}: ${lost
            .slice(0, 5)
            .map(({ from }) => from)
            .join(", ")}${lost.length > 5 ? ", …" : ""}`,
        ]
      : []),
  ];
}
