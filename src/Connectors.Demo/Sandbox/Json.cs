using Microsoft.AspNetCore.Http;

namespace Connectors.Demo.Sandbox;

/// <summary>Answers in JSON.</summary>
internal static class Json
{
    public static Task WriteAsync(HttpContext context, int status, object value)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, value.GetType(), context.RequestAborted);
    }
}
