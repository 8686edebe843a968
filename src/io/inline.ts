/**
 * A program's text so that it may stand between `<script>` and `</script>`: what would end or open an element is written
 * with an escape that means the same in strings, patterns and templates.
 */
export function inScript(code: string): string {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3C')
}

/** A style sheet's text so that it may stand between `<style>` and `</style>`. */
export function inStyle(css: string): string {
  return css.replace(/<(?=\/style)/gi, '\\3C ')
}
