/**
 * `eleventy-plugin-warta/faults`: faults as data, their words, and reports of them.
 * Rules of a site make theirs with {@link fault}.
 */
export {
  type Checked,
  type Fault,
  type FaultCode,
  type FaultDetails,
  type FaultOf,
  fault,
  hasErrors,
  type Place,
  type Severity,
} from "./fault.ts";
export { nearest } from "./nearest.ts";
export { type ReportForm, type ReportOptions, report } from "./report.ts";
export { type LanguageName, wordsOf } from "./words.ts";
