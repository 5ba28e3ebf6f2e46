/**
 * The style of a mail: one column, system fonts, and the product's colours for light and dark. Many mail programs
 * drop styles they do not know, so the mail can be read without any of them.
 */
export const mailStyle = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 0; background: #fbfbf8; color: #23201a; }
.mail { max-width: 600px; margin: 0; padding: 16px; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; font-size: 17px; line-height: 1.5; overflow-wrap: break-word; text-align: start; }
.mail p, .mail ul, .mail blockquote { margin: 0 0 16px; }
.mail ul { padding-inline-start: 24px; }
.mail li { margin: 0 0 8px; }
.mail a { color: #004f70; text-decoration: underline; }
.mail blockquote { padding-inline-start: 16px; border-inline-start: 3px solid #7e7a72; font-family: Georgia, serif; }
.mail blockquote p:last-child { margin-bottom: 0; }
.mail .other { border-top: 1px solid #e0ded8; padding-top: 16px; }
.mail .end { border-top: 1px solid #e0ded8; padding-top: 16px; color: #5c574f; font-size: 15px; }
@media (prefers-color-scheme: dark) {
  body { background: #161512; color: #ebe9e5; }
  .mail a { color: #96d0ef; }
  .mail blockquote { border-color: #8c8981; }
  .mail .other, .mail .end { border-color: #363430; }
  .mail .end { color: #b2afa8; }
}
`;
