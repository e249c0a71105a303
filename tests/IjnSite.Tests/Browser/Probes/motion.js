// 2.2.2, 2.3.1, 2.3.2, 2.3.3: nothing moves, blinks or plays by itself; with reduced motion nothing moves at all.
kit => {
  const faults = [];
  for (const a of document.getAnimations()) faults.push(`an animation runs: ${kit.name(a.effect?.target ?? document.body)}`);
  for (const e of document.querySelectorAll('marquee, blink, audio[autoplay], video[autoplay]')) faults.push(`moves or plays by itself: ${kit.name(e)}`);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const long = text => text.split(',').some(t => parseFloat(t) * (t.trim().endsWith('ms') ? 0.001 : 1) > 0.01);
    for (const e of document.querySelectorAll('*')) {
      const s = getComputedStyle(e);
      if (long(s.transitionDuration) && s.transitionProperty !== 'none') faults.push(`a transition in spite of reduced motion: ${kit.name(e)}`);
      if (s.animationName !== 'none' && long(s.animationDuration)) faults.push(`an animation in spite of reduced motion: ${kit.name(e)}`);
      if (s.scrollBehavior === 'smooth') faults.push(`scrolls smoothly in spite of reduced motion: ${kit.name(e)}`);
    }
  }
  return faults;
}
