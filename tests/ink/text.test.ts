import { describe, expect, it } from 'vitest'
import { menText, reportMonth, shortUnit } from '../../src/ink/text'
import { day, men } from './world'

describe('short names of units', () => {
  it.each([
    ['第12師団(小倉、大井成元)', '第12師団'],
    ['海防艦「石見」(加藤寛治少将)、のち戦艦「朝日」', '海防艦「石見」'],
    ['米第27歩兵連隊(スタイヤー大佐)', '第27歩兵連隊'],
    ['中国第9師支隊(宋煥章)', '第9師支隊'],
    ['第5師団のザバイカル撤兵', '第5師団'],
    ['サウス・ウェールズ国境連隊第2大隊', 'サウス・ウェールズ国境連隊第2大隊'],
    ['{第|だい}12{師団|しだん}(アムール線)', '{第|だい}12{師団|しだん}'],
  ])('%s', (long, short) => expect(shortUnit(long, 'ja')).toBe(short))

  it.each([
    ['12th Division (Kokura), Lt Gen. Oi Shigemoto', '12th Division'],
    ['25th (Garrison) Bn, Middlesex Regiment (Lt Col John Ward)', '25th Bn'],
    ['27th Infantry Regiment (from the Philippines), Col. Styer', '27th Infantry Regt'],
    ['5th Division leaves Transbaikal', '5th Division'],
    ['Landing party from HMS Suffolk', 'Landing party'],
  ])('%s', (long, short) => expect(shortUnit(long, 'en')).toBe(short))
})

describe('men', () => {
  it('are one number, a range, or not known', () => {
    expect(menText(men(14_040, 12_000, 14_040))).toBe('14,040')
    expect(menText(men(null, 20_000, 40_000))).toBe('20,000–40,000')
    expect(menText(men(null))).toBeNull()
    expect(menText(null)).toBeNull()
  })
  it('carry the month of the report where it is another month', () => {
    const date = Date.UTC(1918, 7, 16) / 864e5
    const reported = { ...men(1_590), reported: day(date) }
    expect(reportMonth(reported, date + 2, 'ja')).toBeNull()
    expect(reportMonth(reported, date + 33, 'ja')).toBe('8月')
    expect(reportMonth(reported, date + 33, 'en')).toBe('Aug')
    expect(reportMonth(men(1_590), date, 'en')).toBeNull()
  })
})
