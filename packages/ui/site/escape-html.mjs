/** Text as it has to stand in HTML. */

/** @param {string} text @returns {string} */
export function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
