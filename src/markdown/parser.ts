import type Parser from "markdown-it";
import { lazily } from "../once.ts";

/** The library's own class; a build in which no body changed never asks for it. */
export const parser = lazily<typeof Parser>("markdown-it");
