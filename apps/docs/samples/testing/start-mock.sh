rollcall-mock --port 8787 --calls 250 --fault "status=503;rate=0.1" --rate-limit 60/min
