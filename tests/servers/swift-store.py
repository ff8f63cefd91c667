"""OpenStack Swift with its S3 door, in one process: rings, account, container, object and proxy servers on 127.0.0.1.

Arguments: a folder for everything it keeps, the port of the S3 door. Keys: test:tester / testing.
"""
import os
import sys

import eventlet
eventlet.monkey_patch()
from eventlet import wsgi, listen  # noqa: E402

folder, port = sys.argv[1], int(sys.argv[2])
os.makedirs(os.path.join(folder, 'devices', 'd1'), exist_ok=True)
with open(os.path.join(folder, 'swift.conf'), 'w') as conf:
    conf.write('[swift-hash]\nswift_hash_path_suffix = test\n[storage-policy:0]\nname = gold\ndefault = yes\n')

from swift.common import utils  # noqa: E402
utils.SWIFT_CONF_FILE = os.path.join(folder, 'swift.conf')
utils.validate_hash_conf()
from swift.common import storage_policy  # noqa: E402
storage_policy.reload_storage_policies()
from swift.common.ring import RingBuilder  # noqa: E402
from swift.account import server as account  # noqa: E402
from swift.container import server as container  # noqa: E402
from swift.obj import server as obj  # noqa: E402
from swift.common.wsgi import loadapp  # noqa: E402

conf = {'devices': os.path.join(folder, 'devices'), 'swift_dir': folder, 'mount_check': 'false',
        'allow_versions': 'true', 'log_level': 'ERROR', 'fallocate_reserve': '0', 'disable_fallocate': 'true'}

class Quiet:
    def write(self, *args): pass
    def flush(self): pass

for name, controller in (('account', account.AccountController), ('container', container.ContainerController),
                         ('object', obj.ObjectController)):
    sock = listen(('127.0.0.1', 0))
    builder = RingBuilder(2, 1, 1)
    builder.add_dev({'id': 0, 'region': 1, 'zone': 1, 'weight': 1, 'ip': '127.0.0.1', 'port': sock.getsockname()[1],
                     'device': 'd1', 'replication_ip': '127.0.0.1', 'replication_port': sock.getsockname()[1]})
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, name + '.ring.gz'))
    app = controller(conf)
    eventlet.spawn(wsgi.server, sock, app, Quiet(), log_output=False)

with open(os.path.join(folder, 'proxy.conf'), 'w') as out:
    out.write(f'''[DEFAULT]
swift_dir = {folder}
log_level = ERROR
[pipeline:main]
pipeline = catch_errors gatekeeper s3api tempauth staticweb slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
# Small, so that every listing of a test is cut into pages.
max_bucket_listing = 20
force_swift_request_proxy_log = false
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:staticweb]
use = egg:swift#staticweb
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
''')
proxy = loadapp(os.path.join(folder, 'proxy.conf'))


class Memory:
    """What memcached would remember: the tokens of those who signed in."""

    def __init__(self):
        self.kept = {}

    def get(self, key, *args, **kwargs):
        return self.kept.get(key)

    def set(self, key, value, *args, **kwargs):
        self.kept[key] = value

    def delete(self, key, *args, **kwargs):
        self.kept.pop(key, None)


memory = Memory()


def with_memory(environ, start_response):
    environ['swift.cache'] = memory
    return proxy(environ, start_response)


door = listen(('127.0.0.1', port))
print('ready', flush=True)
wsgi.server(door, with_memory, Quiet(), log_output=False)
