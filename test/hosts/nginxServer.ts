import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { temporaryFolder } from "../make/files.ts";

const MODULES = "/usr/lib/nginx/modules";
const BROTLI = `${MODULES}/ngx_http_brotli_static_module.so`;

/** Whether Debian's nginx is here. */
export const hasNginx = spawnSync("nginx", ["-v"]).status === 0;
export const hasBrotli = existsSync(BROTLI);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/** Serves a built site with the files that were written for nginx, and nothing of the machine's own configuration. */
export async function serveByNginx(site: string): Promise<{ url: string; close(): void }> {
  const [folder, remove] = temporaryFolder();
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `  ${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, "nginx.conf"),
    [
      ...(hasBrotli ? [`load_module ${BROTLI};`] : []),
      ...(process.getuid?.() === 0 ? ["user root;"] : []),
      `daemon off;\nworker_processes 1;\npid ${folder}/pid;\nerror_log ${folder}/error.log;`,
      "events { }",
      "http {",
      ...temporary,
      "  include /etc/nginx/mime.types;\n  access_log off;",
      `  include ${site}/_nginx/http.conf;`,
      `  server { listen 127.0.0.1:${port}; root ${site}; include ${site}/_nginx/server.conf; }`,
      "}\n",
    ].join("\n"),
  );
  const server: ChildProcess = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-e", `${folder}/error.log`]);
  let said = "";
  server.stderr?.on("data", (text: Buffer) => {
    said += text;
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(url).catch(() => undefined)); tries++) {
    if (server.exitCode !== null || tries > 200) throw new Error(`nginx does not serve: ${said}`);
    await sleep(50);
  }
  return {
    url,
    close() {
      server.kill("SIGTERM");
      server.once("exit", remove);
    },
  };
}
