const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Plain paragraphs as safe HTML. In: plain text. Out: one `<p>` per paragraph, every character that HTML gives a
 * meaning escaped, so that text which looks like markup is shown and not run.
 */
export function toHtml(paragraphs: readonly string[]): string {
  return paragraphs.map(text => `<p>${text.replace(/[&<>"']/g, char => escapes[char] ?? '')}</p>`).join('\n')
}
