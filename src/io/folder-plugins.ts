import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { PluginOption } from 'vite'
import type { Lesson } from '../model/types'
import { compileAtOnce } from './compile-plugin'
import { compress } from './compress-plugin'
import { lessonData } from './lesson-plugin'
import { offline } from './offline-plugin'
import { preloadData } from './preload-plugin'

/**
 * What makes a folder for any static host of the program and its lessons.
 * @param geodata folder of lessons and ground; the house's own if none is given
 * @param lesson the only one in the folder
 */
export const folderPlugins = (geodata?: string, lesson?: Lesson): PluginOption[] => [
  svelte(),
  lessonData(geodata),
  offline(lesson),
  preloadData(lesson?.id),
  compileAtOnce(),
  compress(),
]
