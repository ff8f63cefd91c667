/** Vietnamese for what Sveltia CMS 0.221 leaves in English and a member of staff may meet; the groups are Sveltia's. */
export const MISSING_WORDS = {
  select_item: 'Chọn {$name}',
  folders: 'Thư mục',
  more_folders: 'Thư mục khác',
  sign_in_using_access_token_workflow_note:
    'Vì nội dung đi qua các bước nháp, duyệt, công bố, mã truy cập phải đọc và ghi được cả yêu cầu hợp nhất.',
  sign_in_with_link: 'Đăng nhập bằng liên kết',
  sign_in_with_link_confirmation:
    'Liên kết này cho bạn đăng nhập với tên {$account} trên {$service} và chép các thiết lập từ máy đã tạo ra nó. Chỉ tiếp tục nếu chính bạn tạo liên kết.',
  domain: 'Tên miền',
  video: 'Phim',
  file_unavailable: 'Không mở được',
  file_unavailable_description: 'Không tải được tệp này. Có thể tệp đã bị dời hoặc xóa.',
  back_to_parent_folder: 'Về thư mục cha',
  new_folder: 'Thư mục mới',
  new_folder_name: 'Tên thư mục',
  new_folder_create: 'Tạo',
  new_folder_description: 'Thư mục mới sẽ nằm trong “{$folder}”.',
  new_folder_error: {
    empty: 'Tên thư mục không được để trống.',
    invalid: 'Tên thư mục không được có dấu gạch chéo hay bắt đầu bằng dấu chấm.',
    duplicate: 'Ở đây đã có thư mục hoặc tệp mang tên này.',
  },
  creating_folder: 'Đang tạo thư mục…',
  creating_folder_failed: 'Không tạo được thư mục.',
  folder_options: 'Tùy chọn thư mục',
  show_folder_options: 'Hiện tùy chọn thư mục',
  rename_folder: 'Đổi tên thư mục',
  delete_folder: 'Xóa thư mục',
  enter_new_name_for_folder:
    '.input {$count :integer} .match $count 0 {{Nhập tên mới ở dưới.}} * {{Nhập tên mới ở dưới. {$count} tệp trong thư mục sẽ đi theo, và các mục dùng chúng được sửa theo.}}',
  enter_new_name_for_external_folder:
    '.input {$count :integer} .match $count 0 {{Nhập tên mới ở dưới.}} * {{Nhập tên mới ở dưới. {$count} tệp trong thư mục sẽ đi theo và đổi địa chỉ, nên hãy sửa các mục dùng chúng.}}',
  confirm_deleting_folder:
    '.input {$count :integer} .match $count 0 {{Bạn có chắc muốn xóa thư mục trống “{$name}”?}} * {{Bạn có chắc muốn xóa thư mục “{$name}” cùng {$count} tệp trong đó?}}',
  renaming_folder: 'Đang đổi tên thư mục…',
  renaming_folder_failed: 'Không đổi được tên thư mục.',
  deleting_folder: 'Đang xóa thư mục…',
  deleting_folder_failed: 'Không xóa được thư mục.',
  folder_created: 'Đã tạo thư mục.',
  folder_path: 'Đường dẫn thư mục',
  folder_contents: 'Bên trong',
  folder_renamed: 'Đã đổi tên thư mục.',
  folder_deleted: 'Đã xóa thư mục.',
  x_folders: '.input {$count :integer} .match $count 0 {{Không có thư mục}} * {{{$count} thư mục}}',
  replace_file: 'Thay tệp',
  replace_image: 'Thay ảnh',
  remove_file: 'Bỏ tệp',
  remove_image: 'Bỏ ảnh',
  deleting_referenced_assets_note:
    '.input {$count :integer} .match $count * {{Chỗ dùng tệp ở {$count} mục cũng sẽ bị bỏ.}}',
  cannot_delete_referenced_assets:
    '.input {$count :integer} .match $count * {{Không xóa được, vì thiếu tệp thì các trường sau không còn hợp lệ. Hãy sửa các mục ấy trước.}}',
  deleting_referenced_entries_note:
    '.input {$count :integer} .match $count * {{Chỗ viện dẫn ở {$count} mục khác cũng sẽ bị bỏ.}}',
  cannot_delete_referenced_entries:
    '.input {$count :integer} .match $count * {{Không xóa được, vì thiếu mục này thì các trường sau ở mục khác không còn hợp lệ. Hãy sửa các mục ấy trước.}}',
  show_errors: 'Hiện lỗi',
  entry_sidebar: {
    slug: {
      title: 'Tên trong địa chỉ',
      generated_on_save: 'Tên trong địa chỉ được đặt theo nội dung khi lưu.',
      unavailable: 'Mục này không có tên trong địa chỉ.',
    },
  },
  save_conflict: {
    title: 'Người khác đã sửa mục này',
    modified_by: '{$name} đã sửa mục này ngày {$date}, sau khi bạn mở nó.',
    modified: 'Mục này đã được sửa trong kho sau khi bạn mở nó.',
    deleted: 'Mục này đã bị xóa khỏi kho sau khi bạn mở nó.',
    overwrite_warning: 'Nếu lưu bây giờ, điều người kia đã sửa sẽ mất.',
    recreate_warning: 'Nếu lưu bây giờ, mục này được tạo lại.',
    save_anyway: 'Vẫn lưu',
    branch_moved: 'Kho vừa được người khác cập nhật trong lúc lưu. Hãy thử lại.',
  },
  remote_change: {
    reload_entry: 'Tải lại mục',
    confirm_reloading_entry: 'Bạn có chắc muốn tải lại? Điều chưa lưu sẽ mất.',
  },
  list_item_options: 'Tùy chọn của mục',
  relation_field: {
    save_together_hint: '{$name} mới được lưu cùng mục đang sửa.',
    add_failed: 'Không thêm được {$name}. Hãy báo người quản trị kỹ thuật.',
  },
  assets_dialog: {
    title: { folder: 'Chọn thư mục' },
    selected_folder: 'Đã chọn: {$path}',
    selected_folders: '.input {$count :integer} .match $count * {{Đã chọn {$count} thư mục}}',
    no_subfolders: 'Thư mục này không có thư mục con.',
  },
  status: { deploying: 'Đang đưa lên trang' },
  workflow: { deploying_deletion: 'Gỡ' },
  open_authoring: { fork: 'Bản sao kho' },
  _sui: { text_editor: { url: 'Địa chỉ' } },
};
