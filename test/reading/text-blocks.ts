const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What stands on a page, block by block: each paragraph, list item, cell and heading; drawings and style left out. */
export function textBlocks(html: string): readonly string[] {
  return html
    .replace(/<(style|svg|title)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(?:b|strong|em|span)\b[^>]*>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
