import { describe, expect, it } from 'vitest'
import { inScript, inStyle } from '../../src/io/inline'

describe('a program inside a page', () => {
  it('holds nothing that would end or open an element, and means the same', () => {
    const text = '</script><script><!-- </SCRIPT >'
    const code = `globalThis.inside = [${JSON.stringify(text)}, \`${text}\`, /<\\/script><!--/u.source, 1 < 2]`
    const safe = inScript(code)
    expect(safe).not.toMatch(/<\/script|<script|<!--/i)
    new Function(safe)()
    const [quoted, template, pattern, compared] = (globalThis as unknown as { inside: unknown[] }).inside
    expect([quoted, template, compared]).toEqual([text, text, true])
    expect(new RegExp(pattern as string, 'u').test('</script><!--')).toBe(true)
  })

  it('a style sheet too', () =>
    expect(inStyle('a::after{content:"</style>"}')).toBe('a::after{content:"\\3C /style>"}'))
})
