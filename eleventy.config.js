// plain "npx eleventy" finds the demo by this default name
export { default } from "./.eleventy.ts";
