# The app in a container: `docker compose up`, then http://localhost:8501. The same image runs a cluster's scheduler and workers.
FROM python:3.11-slim

# PyTorch's index of CPU-only builds; an empty value takes the package index's own.
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu

WORKDIR /app
COPY requirements.txt requirements-data.txt pyproject.toml README.md LICENSE ./
COPY explorer ./explorer
RUN if [ -n "$TORCH_INDEX" ]; then \
        pip install --no-cache-dir "$(grep '^torch==' requirements.txt)" --index-url "$TORCH_INDEX"; \
    fi \
    && pip install --no-cache-dir -r requirements.txt \
    && pip install --no-cache-dir --no-deps -r requirements-data.txt \
    && useradd --create-home explorer \
    && mkdir /films \
    && chown explorer /films
COPY .streamlit ./.streamlit
COPY assets ./assets
COPY pages ./pages
COPY streamlit_app.py ./

USER explorer
ENV EXPLORER_STORE=/films
VOLUME /films
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"]
CMD ["python", "-m", "streamlit", "run", "streamlit_app.py", "--server.port", "8501", "--server.address", "0.0.0.0", "--server.headless", "true"]
