window.pageSecret = 'of the page'
window.violations = []
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
  window.violations.push(effectiveDirective),
)
document.addEventListener('keydown', (event) => {
  if (event.key === 'f' && event.ctrlKey) event.preventDefault()
})
