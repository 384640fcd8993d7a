// Sound and video without words: captions, a transcript, or a description (1.2.1, 1.2.2, 1.2.3, 1.2.5).
({
  criteria: ["1.2.1"],
  tier: "review",
  title: "Sound or video has no text beside it",
  run(tools) {
    const found = [];
    const words = /\b(transcript|transcription|text version|captions?|subtitles?|audio[- ]described?|audio description|in words|read what (is|was) said|trawsgrifiad|isdeitlau)\b/i;
    const saidNear = (media) => {
      const around = media.closest("figure,section,article,li,td") || media.parentElement;
      const beside = [media.nextElementSibling, media.parentElement?.nextElementSibling, ...tools.byIds(media, "aria-describedby")];
      return words.test(tools.text(around)) || beside.some((one) => one && words.test(tools.text(one)));
    };
    for (const media of tools.all("audio,video")) {
      if (media.closest("[aria-hidden=true]") || (media.localName === "audio" && !media.controls && !media.autoplay) || (media.localName === "video" && !tools.seen(media))) continue;
      const tracks = tools.all("track", media);
      const captions = tracks.filter((track) => /^(captions|subtitles)?$/.test((track.getAttribute("kind") || "").toLowerCase()));
      const useless = captions.find((track) => !track.getAttribute("src"));
      if (useless) found.push({ element: media, tier: "fail", criteria: ["1.2.2"], message: "The captions of a video lead to no file", mend: "Give the track its file: <track kind=\"captions\" src=\"talk.vtt\">" });
      else if (media.localName === "audio" && !saidNear(media)) found.push({ element: media, message: "A recording has no transcript beside it", mend: "Write down what is said, and put it or a link to it beside the recording." });
      else if (media.localName === "video" && !media.muted && !captions.length && !saidNear(media)) found.push({ element: media, criteria: ["1.2.2", "1.2.3", "1.2.5"], message: "A video has no captions and no transcript", mend: "Add captions: <track kind=\"captions\" src=\"talk.vtt\" srclang=\"en\">" });
      else if (media.localName === "video" && media.muted && media.controls && !tracks.length && !saidNear(media)) found.push({ element: media, criteria: ["1.2.1"], message: "A silent video has no words beside it", mend: "Describe what it shows in the text beside it." });
      else if (media.localName === "video" && captions.length && !tracks.some((track) => track.kind === "descriptions") && !saidNear(media)) found.push({ element: media, tier: "info", criteria: ["1.2.3", "1.2.5"], message: "A video has captions, and nothing that describes its pictures", mend: "If the pictures tell what the voices do not, describe them in a transcript or a second sound track." });
    }
    for (const frame of tools.all("iframe[src]")) {
      if (/\/\/(www\.)?(youtube(-nocookie)?\.com|youtu\.be|player\.vimeo\.com|vimeo\.com|dailymotion\.com|w\.soundcloud\.com|open\.spotify\.com)\//i.test(frame.src) && !saidNear(frame))
        found.push({ element: frame, criteria: ["1.2.1", "1.2.2", "1.2.3"], message: "A video or recording of another site has no transcript beside it", mend: "Look whether it has captions, and put a transcript beside it." });
    }
    return found;
  },
});
