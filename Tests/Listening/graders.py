"""What a listener would say: two grades from 1 to 5, and how high and how lively a voice is."""

import io
import math
import pickle
import zipfile

import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view
from speechmos import dnsmos

from ears import RATE, package


class Tensors(pickle.Unpickler):
    """Reads the tensors of a PyTorch archive, and obeys nothing else that may be in it."""
    KINDS = {"FloatStorage": np.float32, "LongStorage": np.int64}

    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        name = next(name for name in self.archive.namelist() if name.endswith("data.pkl"))
        self.root = name.removesuffix("data.pkl")
        super().__init__(io.BytesIO(self.archive.read(name)))

    def find_class(self, module, name):
        if name == "_rebuild_tensor_v2":
            return lambda storage, offset, size, stride, *_: as_strided(
                storage[offset:], size, [step * storage.itemsize for step in stride]).copy()
        if name in self.KINDS:
            return name
        if (module, name) == ("collections", "OrderedDict"):
            return type("Named", (dict,), {})
        raise pickle.UnpicklingError(f"{module}.{name}")

    def persistent_load(self, pid):
        return np.frombuffer(self.archive.read(f"{self.root}data/{pid[2]}"), self.KINDS[pid[1]])


class DistillMOS:
    """Distill-MOS, variant 7 (Stahl and Gamper, Microsoft): the grade of 7.68 s of speech."""
    LENGTH = 122880

    def __init__(self):
        self.weights = Tensors(package("distillmos") / "weights" / "distill_mos_v7.pt").load()["model"]
        self.window = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(320) / 320)).astype(np.float32)
        angles = np.arange(384)[:, None] * np.exp(np.arange(0, 200, 2) * (-math.log(768) / 200))
        self.positions = np.stack([np.sin(angles), np.cos(angles)], -1).reshape(384, 200).astype(np.float32)

    def __call__(self, x):
        p = "transformer_pool_attn."
        x = self.convolved(self.spectrum(x))
        x = self.norm(self.norm(x.reshape(-1, x.shape[-1]).T, p + "norm_input"), p + "transformer.norm")
        x = self.linear(x, p + "transformer.linear_proj") + self.positions
        for layer in range(7):
            x = self.encoded(x, f"{p}transformer.transformer_encoder.layers.{layer}.")
        x = self.norm(x, p + "norm_trans")
        look = self.linear(np.maximum(self.linear(x, p + "pool.linear1"), 0), p + "pool.linear2")[:, 0]
        grade = self.linear((self.softmax(look) @ x)[None], p + "pool.linear3")[0, 0]
        return 1 + 4 / (1 + math.exp(-grade))

    def spectrum(self, x):
        x = np.pad(x / (np.abs(x).max() + 1e-8), 80, mode="reflect")
        spectrum = np.fft.rfft(sliding_window_view(x, 320)[::160] * self.window).T
        size = np.maximum(np.abs(spectrum), 1e-12)
        spectrum = size ** 0.3 * spectrum / size
        return np.stack([spectrum.real, spectrum.imag]).astype(np.float32)

    def convolved(self, x):
        for layer in range(6):
            weight, bias = (self.weights[f"cnn.cnn.{2 * layer}.{part}"] for part in ("weight", "bias"))
            up, along = 2 if layer else 1, 2 if layer == 5 else 1
            x = np.pad(x, ((0, 0), (0, 0), (1, 1)))
            patches = sliding_window_view(x, (3, 3), axis=(1, 2))[:, ::up, ::along]
            x = np.tensordot(weight, patches, axes=((1, 2, 3), (0, 3, 4))) + bias[:, None, None]
            x = np.where(x > 0, x, 0.1 * x)
        return x

    def encoded(self, x, p):
        attention = p + "self_attn."
        parts = x @ self.weights[attention + "in_proj_weight"].T + self.weights[attention + "in_proj_bias"]
        query, key, value = (part.reshape(len(x), 8, 25).transpose(1, 0, 2) for part in np.split(parts, 3, axis=1))
        seen = self.softmax(query @ key.transpose(0, 2, 1) / 5) @ value
        seen = self.linear(seen.transpose(1, 0, 2).reshape(len(x), 200), attention + "out_proj")
        x = self.norm(x + seen, p + "norm1")
        return self.norm(x + self.linear(np.maximum(self.linear(x, p + "linear1"), 0), p + "linear2"), p + "norm2")

    def linear(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def norm(self, x, name):
        if name + ".running_mean" in self.weights:
            mean, variance = self.weights[name + ".running_mean"], self.weights[name + ".running_var"]
        else:
            mean, variance = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
        return (x - mean) / np.sqrt(variance + 1e-5) * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    @staticmethod
    def softmax(x):
        x = np.exp(x - x.max(-1, keepdims=True))
        return x / x.sum(-1, keepdims=True)


def windows(x, length):
    """Windows of `length` samples over all of `x`, spread evenly."""
    x = np.pad(x, (0, max(0, length - len(x))))
    spare = len(x) - length
    return [x[start:start + length] for start in np.linspace(0, spare, math.ceil(spare / length) + 1).astype(int)]


def grades(pieces):
    """Distill-MOS and DNSMOS (overall) of each window of the pieces, a quarter of a second apart."""
    x = np.concatenate([part for piece in pieces for part in (piece, np.zeros(RATE // 4, np.float32))])
    distill = DistillMOS()
    return ([distill(part) for part in windows(x, DistillMOS.LENGTH)],
            [float(dnsmos.run(part, RATE)["ovrl_mos"]) for part in windows(x, int(9.01 * RATE))])


def pitches(piece):
    """The fundamental frequency in Hz, 60 to 400, of every 10 ms of a piece that is voiced, by autocorrelation."""
    length, low, high = 800, RATE // 400, RATE // 60
    if len(piece) < length:
        return np.zeros(0)
    window = np.hanning(length)
    frames = sliding_window_view(piece, length)[::RATE // 100] * window
    like = np.fft.irfft(np.abs(np.fft.rfft(frames, 2 * length)) ** 2)
    own = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * length)) ** 2)
    power = like[:, :1]
    like = (like / np.maximum(power, 1e-12))[:, low:high] / (own / own[0])[low:high]
    like -= 0.01 * np.log2(np.arange(low, high) / low)  # of two octaves that fit, the upper one
    voiced = (like.max(1) > 0.5) & (power[:, 0] > 0.01 * power.max())
    return RATE / (low + like.argmax(1))[voiced]
