import type { HostName } from "../site/options/hosting.ts";
import { cloudflare } from "./cloudflare.ts";
import { github } from "./github.ts";
import type { Host } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { vercel } from "./vercel.ts";

export const hosts: { readonly [H in HostName]: Host } = { cloudflare, netlify, vercel, nginx, github };
