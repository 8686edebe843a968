import type { Finding } from '../dated/types'
import { count } from './numbers'
import type { Lang } from './lang'

/** Words about the reader's own layers; apart from the others because they are seldom needed. */
export interface OwnWords {
  readonly title: string
  readonly choose: string
  readonly hint: string
  readonly reading: string
  readonly counted: (alive: number, all: number) => string
  /** How many of those are not sure, and how these are drawn. */
  readonly possible: (n: number) => string
  readonly remove: (name: string) => string
  readonly span: (from: string, to: string) => string
  readonly outside: string
  readonly beyond: string
  readonly undated: string
  readonly wrong: (n: number) => string
  readonly more: (n: number) => string
  readonly where: (feature: number) => string
  /** What is wrong and what to do. */
  readonly finding: Readonly<Record<Finding['code'], (found: string) => string>>
}

export const ownWords: Readonly<Record<Lang, OwnWords>> = {
  ja: {
    title: '{自分|じぶん}のデータ',
    choose: 'ファイルを{選|えら}ぶ',
    hint: '{日付|ひづけ}のあるGeoJSONを{選|えら}ぶか、{地図|ちず}の{上|うえ}に{落|お}としてください。データはこの{端末|たんまつ}の{外|そと}へ{出|で}ません。',
    reading: '{読|よ}みこんでいます…',
    counted: (alive, all) => `${count(all)}{件|けん}のうち、この{日|ひ}に${count(alive)}{件|けん}`,
    possible: (n) =>
      `うち${count(n)}{件|けん}は、この{日|ひ}にあったかどうか{確|たし}かでない（うすい{色|いろ}・{破線|はせん}・{中|なか}のあいた{点|てん}）`,
    remove: (name) => `${name}を{地図|ちず}から{外|はず}す`,
    span: (from, to) => `${from}から${to}まで`,
    outside: 'どの{日付|ひづけ}も、この{教材|きょうざい}の{期間|きかん}の{外|そと}です。',
    beyond: 'この{教材|きょうざい}の{期間|きかん}の{外|そと}にも、データが{続|つづ}いています。',
    undated: '{始|はじ}まりも{終|お}わりもなく、いつも{表示|ひょうじ}されます。',
    wrong: (n) => `{表示|ひょうじ}できないもの：${count(n)}{件|けん}`,
    more: (n) => `ほか${count(n)}{件|けん}`,
    where: (feature) => `${count(feature)}{番目|ばんめ}`,
    finding: {
      'not-json': (found) =>
        `JSONとして{読|よ}めません。GeoJSONのファイルかどうか、{確|たし}かめてください${found && `（${found}）`}。`,
      'not-geojson': (found) =>
        `GeoJSONではありません（${found}）。FeatureCollectionとして{書|か}き{出|だ}してください。`,
      'no-features': () => '{中|なか}に{何|なに}も{入|はい}っていません。',
      'no-geometry': () => '{形|かたち}（geometry）がありません。{座標|ざひょう}を{入|い}れてください。',
      'bad-geometry': (found) =>
        `{形|かたち}が{読|よ}めません（${found}）。{点|てん}・{線|せん}・{面|めん}のどれかにしてください。`,
      'bad-position': (found) =>
        `{場所|ばしょ}が{読|よ}めません（${found}）。{経度|けいど}・{緯度|いど}の{順|じゅん}に{度|ど}で{書|か}いてください。`,
      'no-date': () => '{日付|ひづけ}がありません。start_dateかend_dateを{入|い}れてください。',
      'bad-date': (found) => `{日付|ひづけ}が{読|よ}めません（${found}）。1918-08-12のように{書|か}いてください。`,
      reversed: (found) =>
        `{終|お}わりが{始|はじ}まりより{前|まえ}です（${found}）。{日付|ひづけ}を{入|い}れかえてください。`,
    },
  },
  en: {
    title: 'Your own data',
    choose: 'Choose a file',
    hint: 'Choose a GeoJSON file with dates, or drop it on the map. It stays on this machine.',
    reading: 'Reading …',
    counted: (alive, all) => `${count(alive)} of ${count(all)} on this date`,
    possible: (n) => `${count(n)} of them only possibly: pale, with broken lines and hollow dots`,
    remove: (name) => `Take ${name} off the map`,
    span: (from, to) => `${from} to ${to}`,
    outside: 'All its dates lie outside those of this lesson.',
    beyond: 'It goes on beyond the dates of this lesson.',
    undated: 'Nothing in it begins or ends: it is always shown.',
    wrong: (n) => (n === 1 ? '1 that cannot be shown' : `${count(n)} that cannot be shown`),
    more: (n) => `and ${count(n)} more`,
    where: (feature) => `No. ${count(feature)}`,
    finding: {
      'not-json': (found) => `This is not JSON${found && ` (${found})`}. Check that the file is GeoJSON.`,
      'not-geojson': (found) => `This is not GeoJSON (${found}). Export it as a FeatureCollection.`,
      'no-features': () => 'There is nothing in it.',
      'no-geometry': () => 'It has no geometry: give it coordinates.',
      'bad-geometry': (found) => `Its shape cannot be read (${found}): make it a point, a line or an area.`,
      'bad-position': (found) => `This is no place (${found}): write longitude, then latitude, in degrees.`,
      'no-date': () => 'It has no date: add start_date or end_date.',
      'bad-date': (found) => `The date cannot be read (${found}): write it like 1918-08-12.`,
      reversed: (found) => `It ends before it begins (${found}): swap the two dates.`,
    },
  },
}
