// Messages whose types the protocol's own declarations do not put beside their method.
import {
  LogTraceParams, NotificationType, ProgressToken, SetTraceParams, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport,
} from 'vscode-languageserver-protocol';

export declare namespace Progress {
  const method: '$/progress';
  const type: NotificationType<{ token: ProgressToken; value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd }>;
}

export declare namespace LogTrace {
  const method: '$/logTrace';
  const type: NotificationType<LogTraceParams>;
}

export declare namespace SetTrace {
  const method: '$/setTrace';
  const type: NotificationType<SetTraceParams>;
}

/** Either side takes a request back so: the server what it still asks of the client when the session ends. */
export declare namespace Cancel {
  const method: '$/cancelRequest';
  const type: NotificationType<{ id: number | string }>;
}
