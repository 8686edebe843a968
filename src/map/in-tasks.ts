/**
 * Does one piece of work after the other in tasks of their own, so that frames and keys come between them.
 * The returned function leaves off.
 */
export function inTasks([first, ...rest]: readonly (() => void)[]): () => void {
  let stop = (): void => {}
  const timer = setTimeout(() => {
    first?.()
    if (rest.length > 0) stop = inTasks(rest)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
