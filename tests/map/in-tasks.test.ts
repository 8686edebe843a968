import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inTasks } from '../../src/map/in-tasks'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('does each piece of work in a task of its own, in order', () => {
  const done: string[] = []
  inTasks([() => done.push('one'), () => done.push('two')])
  expect(done).toEqual([])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['one'])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['one', 'two'])
  expect(vi.getTimerCount()).toBe(0)
})

it('leaves off when told, also between two pieces', () => {
  const done: string[] = []
  const stop = inTasks([() => done.push('one'), () => done.push('two')])
  vi.advanceTimersToNextTimer()
  stop()
  vi.runAllTimers()
  expect(done).toEqual(['one'])
})
