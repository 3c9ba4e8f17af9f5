import { absolute } from "../../metadata/absolute.ts";
import type { Site } from "../../site/site.ts";
import type { LinkView } from "./card.ts";

/** Links that share a story without a script: each opens the service with the address filled in. */
export function shareLinks(title: string, address: string, site: Site): LinkView[] {
  const url = encodeURIComponent(absolute(site, address));
  const text = encodeURIComponent(title);
  const { labels } = site;
  const targets: Record<Site["settings"]["share"][number], LinkView> = {
    whatsapp: { name: labels.shareWhatsapp, address: `https://wa.me/?text=${text}%20${url}` },
    telegram: { name: labels.shareTelegram, address: `https://t.me/share/url?url=${url}&text=${text}` },
    facebook: { name: labels.shareFacebook, address: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    x: { name: labels.shareX, address: `https://twitter.com/intent/tweet?url=${url}&text=${text}` },
    email: { name: labels.shareEmail, address: `mailto:?subject=${text}&body=${url}` },
  };
  return site.settings.share.map((target) => targets[target]);
}
