import { headerRulesOf } from "../../src/hosts/headers.ts";
import type { Host, HostFile, HostInput } from "../../src/hosts/host.ts";
import type { Redirect } from "../../src/hosts/redirect.ts";

/** Old addresses of every sort that a newsroom brings along. */
export const REDIRECTS: readonly Redirect[] = [
  { from: "/2019/05/banjir/", to: "/2019/05/02/banjir-jakarta/", status: 301 },
  { from: "/feed.php", to: "/feed.xml", status: 301 },
  { from: "/topik/caf%C3%A9/", to: "https://arsip.example/kafe?x=1", status: 301 },
  { from: "/iklan/", status: 410 },
  { from: "/?p=123", to: "/2019/05/02/banjir-jakarta/", status: 301 },
  { from: "/berita/harga:beras/", to: "/2020/01/01/beras/", status: 301 },
];

export const rules = headerRulesOf({ policy: "default-src 'none'; script-src 'none'", prefetch: undefined });

/** What a host writes for a small site, by path, beside pages of that site. */
export function filesFor(host: Host, input: Partial<HostInput> = {}): Map<string, string> {
  const { files } = host.write({
    rules,
    notFound: "/404.html",
    copies: [],
    ...input,
    redirects: (input.redirects ?? REDIRECTS).filter((one) => host.answers(one)),
  });
  const site: HostFile[] = ["/index.html", "/404.html", "/berita/index.html", "/gambar/a-0123456789.avif"].map(
    (address) => ({
      address: address as HostFile["address"],
      text: address,
    }),
  );
  return new Map([...site, ...files].map(({ address, text }) => [address.slice(1), text]));
}

/** Which of the old addresses a host cannot answer. */
export function lostOn(host: Host): string[] {
  return REDIRECTS.filter((one) => !host.answers(one)).map(({ from }) => from);
}
