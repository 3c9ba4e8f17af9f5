const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** JavaScript templates escape nothing by themselves. */
export function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);
}
