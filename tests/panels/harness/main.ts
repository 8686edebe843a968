import { mount } from 'svelte'
import '../../../src/app/base.css'
import { readLesson } from '../../../src/model/read'
import { sceneIndex } from '../../../src/scene/scene'
import Harness from './Harness.svelte'

const raw = import.meta.glob('../../../geodata/basic-convention/**/*.{json,geojson,csv}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const files = Object.fromEntries(
  Object.entries(raw as Record<string, string>).map(([path, text]) => [
    path.split('basic-convention/')[1] ?? path,
    path.endsWith('.csv') ? text : JSON.parse(text),
  ]),
)

const { lesson, problems } = readLesson(files)
if (!lesson) throw new Error(JSON.stringify(problems[0]))
mount(Harness, { target: document.querySelector('#app')!, props: { lesson, index: sceneIndex(lesson), problems } })
