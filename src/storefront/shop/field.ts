/** A form's text field, trimmed; empty if it is not there or is a file. */
export const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
