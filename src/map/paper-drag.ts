/** What a hand on a sheet of paper does; px from the sheet's top left corner. */
export interface DragHeard {
  over(x: number, y: number): void
  click(x: number, y: number, coarse: boolean): void
  /** The sheet is being pushed, so far by so much. */
  push(dx: number, dy: number): void
  drop(dx: number, dy: number): void
  /** A wheel is turning: so far by so many levels of zoom. */
  grow(by: number, x: number, y: number): void
  zoom(by: number, x: number, y: number): void
}

/** px that a press may slip and still be a click. */
const slip = 5
/** ms without a turn after which a wheel rests. */
const rest = 200
const pxPerLevel = 450

/** Tells pushes from clicks on an element, and gathers the turns of a wheel; the returned function lets go of it. */
export function paperDrag(heard: DragHeard): (element: HTMLElement) => () => void {
  return (element) => {
    let held: { id: number; x: number; y: number; moved: boolean } | null = null
    let turned = 0
    let timer = 0
    const at = (event: MouseEvent): [number, number] => {
      const box = element.getBoundingClientRect()
      return [event.clientX - box.left, event.clientY - box.top]
    }
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || held) return
      const [x, y] = at(event)
      held = { id: event.pointerId, x, y, moved: false }
      element.setPointerCapture(event.pointerId)
    }
    const move = (event: PointerEvent): void => {
      const [x, y] = at(event)
      if (!held) return heard.over(x, y)
      if (event.pointerId !== held.id) return
      held.moved ||= Math.hypot(x - held.x, y - held.y) > slip
      if (held.moved) heard.push(x - held.x, y - held.y)
    }
    const up = (event: PointerEvent): void => {
      if (!held || event.pointerId !== held.id) return
      const [x, y] = at(event)
      const { x: fromX, y: fromY, moved } = held
      held = null
      if (moved) heard.drop(x - fromX, y - fromY)
      else if (event.type === 'pointerup') heard.click(x, y, event.pointerType === 'touch')
    }
    const wheel = (event: WheelEvent): void => {
      event.preventDefault()
      const [x, y] = at(event)
      turned = Math.max(-2, Math.min(2, turned - (event.deltaY * (event.deltaMode === 1 ? 18 : 1)) / pxPerLevel))
      heard.grow(turned, x, y)
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        const by = turned
        turned = 0
        heard.zoom(by, x, y)
      }, rest)
    }
    // A press does not take the focus: keys of the page, such as Space to play, go on as before.
    const press = (event: MouseEvent): void => {
      event.preventDefault()
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }
    element.addEventListener('mousedown', press)
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', up)
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('mousedown', press)
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', up)
      element.removeEventListener('wheel', wheel)
    }
  }
}
