import { describe, expect, it } from 'vitest'
import { groundPace } from '../../src/map/ground-pace'

describe('the pace of the ground', () => {
  it('never waits on a machine that draws quickly', () => {
    const pace = groundPace()
    pace.sent(1000)
    pace.took(20)
    expect(pace.wait(1001)).toBe(0)
  })

  it('leaves four fifths of the time to what moves on a slow one', () => {
    const pace = groundPace()
    pace.sent(1000)
    pace.took(500)
    expect(pace.wait(1500)).toBe(2000)
    expect(pace.wait(3500)).toBe(0)
  })

  it('recovers when drawing becomes quick again', () => {
    const pace = groundPace()
    pace.sent(0)
    pace.took(800)
    for (let i = 0; i < 5; i++) pace.took(10)
    expect(pace.wait(1)).toBe(0)
  })
})
