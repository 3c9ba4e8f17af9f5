import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { digest } from "../../src/digest.ts";
import { kept } from "./kept.ts";
import { sfntOf } from "./sfnt.ts";

const { resolve } = createRequire(import.meta.url);

/** What Android readers get, in the weights and styles of the theme. */
const STYLES = ["400-normal", "400-italic", "700-normal", "700-italic"];
const FILES = [
  ...["noto-sans", "noto-serif"].flatMap((family) => STYLES.map((style) => `${family}/files/${family}-latin-${style}`)),
  // the end sign and arrows
  "noto-sans-math/files/noto-sans-math-latin-400-normal",
].map((name) => resolve(`@fontsource/${name}.woff`));

/** These fonts and no others of the machine, drawn as telephones draw them: by their outlines, in grey. */
const CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="pattern">
    <test name="family"><string>system-ui</string></test>
    <edit name="family" mode="assign" binding="same"><string>Noto Sans</string></edit>
  </match>
  <match target="pattern">
    <test name="family"><string>sans-serif</string></test>
    <edit name="family" mode="assign" binding="same"><string>Noto Sans</string></edit>
  </match>
  <match target="pattern">
    <test name="family"><string>serif</string></test>
    <edit name="family" mode="assign" binding="same"><string>Noto Serif</string></edit>
  </match>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;

/** The file that `FONTCONFIG_FILE` must name for a browser to set every page in the same typefaces everywhere. */
export async function fontConfiguration(): Promise<string> {
  const fonts = FILES.map((path) => readFileSync(path));
  const content = digest([CONFIGURATION, ...fonts.map((font) => font.toString("base64"))]);
  const folder = await kept(`fonts-${content}`, (making) => {
    mkdirSync(join(making, "fonts"));
    for (const [at, font] of fonts.entries()) writeFileSync(join(making, "fonts", `${at}.ttf`), sfntOf(font));
    writeFileSync(join(making, "fonts.conf"), CONFIGURATION);
  });
  return join(folder, "fonts.conf");
}
