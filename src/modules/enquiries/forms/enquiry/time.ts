/** A time of day as Danes type it, `9.00` or `9`, or as machines do, `09:00`; nothing typed stays nothing, and is no midnight. */
export function readTime(text: string): string {
  if (text === '') return ''
  const [hours = '', minutes = '00'] = text.split(/[.:]/)
  return `${hours.padStart(2, '0')}:${minutes}`
}
