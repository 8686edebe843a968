export type FlowStyle = 'advance' | 'withdraw' | 'planned'

export type EventMark = 'clash' | 'decision'
