import type { Person as PersonData, ProfilePage } from "schema-dts";
import type { Person } from "../content/person.ts";
import type { Site } from "../site/site.ts";
import { absolute } from "./absolute.ts";
import { pictureUrl } from "./image.ts";
import type { Data } from "./jsonLd.ts";
import { publisherOf } from "./organization.ts";

/** Somebody named under a headline: the name alone, and where to read who that is. */
export function bylineOf(one: { name: string; address: string }, site: Site): Data<PersonData> {
  return { "@type": "Person", name: one.name, ...(site.serves("person") ? { url: absolute(site, one.address) } : {}) };
}

/** A person's own page. */
export function profileOf(person: Person, site: Site): Data<ProfilePage> {
  const { role, bio, photo, links } = person;
  return {
    "@type": "ProfilePage",
    mainEntity: {
      ...bylineOf(person, site),
      "@type": "Person",
      ...(role ? { jobTitle: role, worksFor: publisherOf(site) } : {}),
      ...(bio ? { description: bio } : {}),
      ...(photo ? { image: pictureUrl(photo, site) } : {}),
      ...(links.length ? { sameAs: [...links] } : {}),
    },
  };
}
