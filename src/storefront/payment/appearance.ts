/** The shop's looks in the words of the provider's fields, read off the page that they are shown on. */
export const appearance = (): object => {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string) => style.getPropertyValue(name).trim()
  return {
    theme: 'stripe',
    variables: {
      colorPrimary: value('--shop-primary'),
      colorBackground: value('--shop-background'),
      colorText: value('--shop-foreground'),
      colorDanger: '#b3261e',
      borderRadius: value('--shop-radius'),
      // The fields live in a frame of their own, which does not have the shop's fonts.
      fontFamily: 'system-ui, sans-serif',
      fontSizeBase: '16px',
    },
  }
}
