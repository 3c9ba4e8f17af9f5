/** One request, as far as it is needed to count readings. */
export interface LogEntry {
  /** ms since 1970 */
  readonly time: number;
  readonly method: string;
  /** as the client wrote it, without a query */
  readonly path: string;
  readonly status: number;
  /** how the client calls itself; empty where it does not */
  readonly agent: string;
}

/** Host, identity and user, [time], "request", status, bytes, "referer", "agent", and whatever a server adds. */
const COMBINED = /^\S+ [^[]*\[([^\]]+)\] "([A-Z]+) (\S+)(?: [^"]*)?" (\d{3}) \S+ "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)"/;

const TIME = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/;

/**
 * Reads a line of an access log: Combined Log Format, or a JSON object with the field names of Cloudflare's Logpush.
 * @returns nothing where it is neither
 */
export function logEntryOf(line: string): LogEntry | undefined {
  return line.startsWith("{") ? fromJson(line) : fromCombined(line);
}

function fromCombined(line: string): LogEntry | undefined {
  const [, stamp = "", method = "", target = "", status, agent = ""] = COMBINED.exec(line) ?? [];
  const [, day, name = "", year, hour, minute, second, sign = "+", hours, minutes] = TIME.exec(stamp) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (!status || !year || month === 0) return undefined;
  const time = epochOf([year, month, day, hour, minute, second], sign, hours, minutes);
  if (time === undefined) return undefined;
  return { time, method, path: pathOf(target), status: Number(status), agent: agent === "-" ? "" : agent };
}

interface LogpushLine {
  EdgeStartTimestamp?: unknown;
  ClientRequestMethod?: unknown;
  ClientRequestURI?: unknown;
  ClientRequestPath?: unknown;
  EdgeResponseStatus?: unknown;
  ClientRequestUserAgent?: unknown;
}

function fromJson(line: string): LogEntry | undefined {
  let fields: LogpushLine;
  try {
    fields = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { ClientRequestMethod: method, EdgeResponseStatus: status, ClientRequestUserAgent: agent } = fields;
  const target = fields.ClientRequestURI ?? fields.ClientRequestPath;
  const time = timeOf(fields.EdgeStartTimestamp);
  if (time === undefined || typeof method !== "string" || typeof target !== "string") return undefined;
  if (typeof status !== "number") return undefined;
  return { time, method, path: pathOf(target), status, agent: typeof agent === "string" ? agent : "" };
}

/** Logpush writes a time as text, in seconds, or in billionths of them, as it was set up. */
function timeOf(stamp: unknown): number | undefined {
  if (typeof stamp === "number") return stamp > 0 ? Math.floor(stamp > 1e15 ? stamp / 1e6 : stamp * 1000) : undefined;
  const [, year, month, day, hour, minute, second, sign = "+", hours, minutes] = RFC3339.exec(String(stamp)) ?? [];
  if (!year) return undefined;
  return epochOf([year, month, day, hour, minute, second], sign, hours, minutes);
}

function epochOf(
  parts: readonly (string | number | undefined)[],
  sign: string,
  hours: string | undefined,
  minutes: string | undefined,
): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - (sign === "-" ? -offset : offset);
}

/** A proxy's client names the whole address. */
function pathOf(target: string): string {
  const [path = ""] = target.replace(/^https?:\/\/[^/]+/i, "").split(/[?#]/, 1);
  return path;
}
